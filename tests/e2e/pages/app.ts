import { expect, type Page } from '@playwright/test';
import { ArrangementCards } from './arrangement';
import { BackupPage } from './backup';
import { BillPage } from './bill';
import { CallPage } from './call';
import { ContactsPage } from './contacts';
import { CustomerPage } from './customer';
import { ExportPage } from './export';
import { DiscountPage } from './discount';
import { ImportPage } from './import';
import { MessagePage } from './message';
import { PapersPage } from './papers';
import { PaymentPage } from './payment';
import { PlanPage } from './plan';
import { QrisPage } from './qris';
import { ReceivablePage } from './receivable';
import { SettingsPage } from './settings';
import { SheetPage } from './sheet';
import { TodayPage } from './today';
import { WordingPage } from './wording';

/** The app as a trader sees it: one object for each screen. */
export class App {
  readonly today: TodayPage;
  readonly arrangements: ArrangementCards;
  readonly customer: CustomerPage;
  readonly receivable: ReceivablePage;
  readonly bill: BillPage;
  readonly papers: PapersPage;
  readonly payment: PaymentPage;
  readonly plan: PlanPage;
  readonly discount: DiscountPage;
  readonly message: MessagePage;
  readonly call: CallPage;
  readonly import: ImportPage;
  readonly contacts: ContactsPage;
  readonly export: ExportPage;
  readonly backup: BackupPage;
  readonly settings: SettingsPage;
  readonly qris: QrisPage;
  readonly sheet: SheetPage;
  readonly wording: WordingPage;

  constructor(readonly page: Page) {
    this.today = new TodayPage(page);
    this.arrangements = new ArrangementCards(page);
    this.customer = new CustomerPage(page);
    this.receivable = new ReceivablePage(page);
    this.bill = new BillPage(page);
    this.papers = new PapersPage(page);
    this.payment = new PaymentPage(page);
    this.plan = new PlanPage(page);
    this.discount = new DiscountPage(page);
    this.message = new MessagePage(page);
    this.call = new CallPage(page);
    this.import = new ImportPage(page);
    this.contacts = new ContactsPage(page);
    this.export = new ExportPage(page);
    this.backup = new BackupPage(page);
    this.settings = new SettingsPage(page);
    this.qris = new QrisPage(page);
    this.sheet = new SheetPage(page);
    this.wording = new WordingPage(page);
  }

  /** Sets the clock, which then stands still, and opens the app. */
  async openAt(time: string, path = '.'): Promise<void> {
    await this.page.clock.setFixedTime(new Date(time));
    await this.open(path);
  }

  /** Opens an address and waits until the book is open. */
  async open(path = '.'): Promise<void> {
    await this.page.goto(path);
    await this.isOpen();
  }

  /** Comes back later: the clock has moved on, the page is opened anew. */
  async comeBackAt(time: string): Promise<void> {
    await this.page.clock.setFixedTime(new Date(time));
    await this.page.reload();
    await this.isOpen();
  }

  async isOpen(): Promise<void> {
    // A browser that has just been started compiles the app first.
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 15_000 });
  }

  /** Goes to a screen by the menu, as a tap does. */
  async menu(name: string): Promise<void> {
    const menu = this.page.getByRole('navigation', { name: 'Menu utama' });
    await menu.getByRole('link', { name, exact: true }).click();
  }

  /** Goes back as the screen offers it. */
  async back(): Promise<void> {
    await this.page.getByRole('button', { name: 'Kembali' }).click();
  }

  /** Waits until the app says something in passing. */
  async says(words: string | RegExp): Promise<void> {
    await expect(this.page.locator('.toasts')).toContainText(words);
  }
}
