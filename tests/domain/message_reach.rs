//! By which way a message goes, and who may read it there.

use tagih_santun::domain::contact::Channel;
use tagih_santun::domain::customer::{Customer, Name, Number, NumberOwner};
use tagih_santun::domain::email::EmailAddress;
use tagih_santun::domain::message::link::SmsStyle;
use tagih_santun::domain::message::medium::Medium;
use tagih_santun::domain::message::purpose::Purpose;
use tagih_santun::domain::message::reach::{Address, reader, usual};
use tagih_santun::domain::phone::PhoneNumber;

fn customer() -> Customer {
    Customer::named(Name::parse("Sari").unwrap())
}

fn with_number(owner: NumberOwner) -> Customer {
    Customer {
        numbers: vec![Number {
            number: PhoneNumber::parse("0812-0000-0001").unwrap(),
            owner,
        }],
        ..customer()
    }
}

fn with_email(customer: Customer) -> Customer {
    Customer {
        emails: vec![EmailAddress::parse("sari@example.com").unwrap()],
        ..customer
    }
}

#[track_caller]
fn check(customer: &Customer, purpose: Purpose, asked: Option<Channel>, expected: Medium) {
    assert_eq!(usual(customer, purpose, asked), expected);
}

#[test]
fn the_way_is_the_one_asked_for_then_the_preferred_one_then_what_reaches_them() {
    let reminder = Purpose::OverdueFirst;
    let both = with_email(with_number(NumberOwner::Own));
    check(&both, reminder, None, Medium::WhatsApp);
    check(&both, reminder, Some(Channel::Sms), Medium::Sms);
    let prefers = Customer {
        preferred_channel: Some(Channel::Email),
        ..both.clone()
    };
    check(&prefers, reminder, None, Medium::Email);
    check(
        &prefers,
        reminder,
        Some(Channel::WhatsApp),
        Medium::WhatsApp,
    );
    check(
        &both,
        Purpose::Demand,
        Some(Channel::Letter),
        Medium::Letter,
    );
    check(&with_email(customer()), reminder, None, Medium::Email);
}

#[test]
fn a_way_that_does_not_suit_or_carries_no_words_is_left_out() {
    let both = with_email(with_number(NumberOwner::Own));
    check(
        &both,
        Purpose::Thanks,
        Some(Channel::Letter),
        Medium::WhatsApp,
    );
    check(
        &both,
        Purpose::Thanks,
        Some(Channel::Phone),
        Medium::WhatsApp,
    );
    check(
        &customer(),
        Purpose::Thanks,
        Some(Channel::Sms),
        Medium::WhatsApp,
    );
}

#[test]
fn s4_4_another_persons_number_hears_nothing_and_a_mailbox_may() {
    let family = with_email(with_number(NumberOwner::Family));
    let may = |medium| reader(&family, medium).may_hear_details();
    assert!(!may(Medium::WhatsApp));
    assert!(!may(Medium::Sms));
    assert!(may(Medium::Email));
    assert!(may(Medium::Letter));
}

#[test]
fn every_address_has_its_link_and_paper_has_none() {
    let both = with_email(with_number(NumberOwner::Own));
    let link = |medium| {
        Address::of(&both, medium).and_then(|it| it.link("Tagihan", "Halo Bu", SmsStyle::Standard))
    };
    let expected = [
        (
            Medium::WhatsApp,
            Some("https://wa.me/6281200000001?text=Halo%20Bu"),
        ),
        (Medium::Sms, Some("sms:+6281200000001?body=Halo%20Bu")),
        (
            Medium::Email,
            Some("mailto:sari@example.com?subject=Tagihan&body=Halo%20Bu"),
        ),
        (Medium::Letter, None),
    ];
    for (medium, expected) in expected {
        assert_eq!(link(medium).as_deref(), expected, "{medium:?}");
    }
    assert_eq!(Address::of(&customer(), Medium::Email), None);
}
