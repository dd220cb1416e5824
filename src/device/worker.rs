//! The worker that reads beside the page, from the page's side.

use crate::domain::exchange::qr_picture::{PictureProblem, PictureSize, QrTexts};
use crate::domain::exchange::workbook::{WantedSheet, Workbook, WorkbookProblem};
use crate::worker::protocol::{Answer, Asked, Request, RequestId, Said};
use js_sys::{Array, Function, Promise, Uint8Array};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent, WorkerOptions, WorkerType};

/// Where the build names the worker's script, beside the page that `<base>`
/// names.
const NAMED_IN: &str = "meta[name=worker]";

/// Why the worker did not do what it was asked. What was asked for can be asked
/// again of a new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkerProblem {
    /// It did not start: it could not be fetched, or the browser has none; in
    /// the browser's own words where it has some.
    NotStarted(String),
    /// It ended in the midst of the work: out of memory, or a fault of ours.
    Broke,
    /// The page ended it.
    Ended,
}

impl fmt::Display for WorkerProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotStarted(detail) => write!(f, "the worker did not start: {detail}"),
            Self::Broke => f.write_str("the worker broke"),
            Self::Ended => f.write_str("the worker was ended"),
        }
    }
}

impl std::error::Error for WorkerProblem {}

impl From<JsValue> for WorkerProblem {
    fn from(thrown: JsValue) -> Self {
        Self::NotStarted(format!("{thrown:?}"))
    }
}

/// A worker that has started. Clones are the same one; it ends with the last of
/// them, or when it is told to.
#[derive(Clone)]
pub struct Worker(Rc<Running>);

struct Running {
    worker: web_sys::Worker,
    desk: Rc<Desk>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(Event)>,
}

/// What is under way.
#[derive(Default)]
struct Desk {
    last: Cell<RequestId>,
    waiting: RefCell<BTreeMap<RequestId, Waiting>>,
    answers: RefCell<BTreeMap<RequestId, Answer>>,
    over: RefCell<Option<WorkerProblem>>,
}

/// What is to be done for a request.
struct Waiting {
    wake: Function,
    progress: Option<Rc<dyn Fn(usize)>>,
}

/// Stands for the start, which is waited for like an answer.
const START: RequestId = 0;

impl Worker {
    /// Fetches the worker, unless the browser has kept it, and starts it.
    ///
    /// # Errors
    /// Where it is not to be had, or does not start.
    pub async fn start() -> Result<Self, WorkerProblem> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = web_sys::Worker::new_with_options(&address()?, &options)?;
        let desk = Rc::new(Desk::default());

        let heard = Rc::clone(&desk);
        let on_message =
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| heard.hear(&event));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        let broken = Rc::clone(&desk);
        let on_error =
            Closure::<dyn FnMut(Event)>::new(move |_| broken.close(WorkerProblem::Broke));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));

        let started = desk.wait_for(START, None);
        let running = Self(Rc::new(Running {
            worker,
            desk,
            _on_message: on_message,
            _on_error: on_error,
        }));
        started.await?;
        match &*running.0.desk.over.borrow() {
            None => {}
            Some(problem) => return Err(WorkerProblem::NotStarted(problem.to_string())),
        }
        Ok(running)
    }

    /// Reads the QR codes of a picture.
    ///
    /// # Errors
    /// The outer one where the worker fails, the inner one where the picture is
    /// none that is looked at.
    pub async fn read_qr(
        &self,
        size: PictureSize,
        pixels: &[u8],
    ) -> Result<Result<QrTexts, PictureProblem>, WorkerProblem> {
        match self.ask(Request::ReadQr(size), pixels, None).await? {
            Answer::Qr(answer) => Ok(answer),
            Answer::Workbook(_) => Err(WorkerProblem::Broke),
        }
    }

    /// Reads a workbook; `progress` hears how many rows are read so far.
    ///
    /// # Errors
    /// The outer one where the worker fails, the inner one where the file is
    /// none that can be read.
    pub async fn read_workbook(
        &self,
        file: &[u8],
        wanted: WantedSheet,
        progress: impl Fn(usize) + 'static,
    ) -> Result<Result<Workbook, WorkbookProblem>, WorkerProblem> {
        let request = Request::ReadWorkbook(wanted);
        match self.ask(request, file, Some(Rc::new(progress))).await? {
            Answer::Workbook(answer) => Ok(answer),
            Answer::Qr(_) => Err(WorkerProblem::Broke),
        }
    }

    /// Ends it, with all that is under way.
    pub fn end(&self) {
        self.0.end();
    }

    async fn ask(
        &self,
        request: Request,
        bytes: &[u8],
        progress: Option<Rc<dyn Fn(usize)>>,
    ) -> Result<Answer, WorkerProblem> {
        let Running { worker, desk, .. } = &*self.0;
        if let Some(problem) = desk.over.borrow().clone() {
            return Err(problem);
        }
        let id = desk.next();
        let asked = serde_json::to_string(&Asked { id, request })
            .map_err(|problem| WorkerProblem::NotStarted(problem.to_string()))?;
        let buffer = Uint8Array::from(bytes).buffer();
        let message = Array::of2(&asked.into(), &buffer);
        let answered = desk.wait_for(id, progress);
        worker.post_message_with_transfer(&message, &Array::of1(&buffer))?;
        answered.await?;
        let answer = desk.answers.borrow_mut().remove(&id);
        answer.ok_or_else(|| desk.over.borrow().clone().unwrap_or(WorkerProblem::Broke))
    }
}

impl Running {
    fn end(&self) {
        self.worker.terminate();
        self.desk.close(WorkerProblem::Ended);
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // What the worker still has to say comes too late.
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.end();
    }
}

impl Desk {
    fn next(&self) -> RequestId {
        self.last.set(self.last.get() + 1);
        self.last.get()
    }

    /// Is kept as soon as the answer to a request is there, or none will come.
    fn wait_for(&self, id: RequestId, progress: Option<Rc<dyn Fn(usize)>>) -> Promise {
        Promise::new(&mut |wake, _| {
            let progress = progress.clone();
            let waiting = Waiting { wake, progress };
            self.waiting.borrow_mut().insert(id, waiting);
        })
    }

    fn hear(&self, event: &MessageEvent) {
        let said = event.data().as_string().unwrap_or_default();
        match serde_json::from_str(&said) {
            Ok(Said::Ready) => self.wake(START),
            Ok(Said::RowsRead(id, rows)) => self.report(id, rows),
            Ok(Said::Answered(id, answer)) => {
                self.answers.borrow_mut().insert(id, answer);
                self.wake(id);
            }
            // Both sides are built together, so this is not the worker's voice.
            Err(_) => self.close(WorkerProblem::Broke),
        }
    }

    fn wake(&self, id: RequestId) {
        let waiting = self.waiting.borrow_mut().remove(&id);
        if let Some(Waiting { wake, .. }) = waiting {
            call(&wake);
        }
    }

    fn report(&self, id: RequestId, rows: usize) {
        let waiting = self.waiting.borrow();
        let progress = waiting.get(&id).and_then(|it| it.progress.clone());
        // Whoever hears it may ask for something else.
        drop(waiting);
        if let Some(progress) = progress {
            progress(rows);
        }
    }

    /// No answer will come any more; the first reason is the one that counts.
    fn close(&self, problem: WorkerProblem) {
        self.over.borrow_mut().get_or_insert(problem);
        for waiting in self.waiting.take().into_values() {
            call(&waiting.wake);
        }
    }
}

/// Keeps a promise, which no browser refuses.
fn call(wake: &Function) {
    if let Err(refused) = wake.call0(&JsValue::UNDEFINED) {
        web_sys::console::warn_1(&refused);
    }
}

fn address() -> Result<String, WorkerProblem> {
    let missing = || WorkerProblem::NotStarted("the page does not name it".to_owned());
    web_sys::window()
        .and_then(|window| window.document())
        .ok_or_else(missing)?
        .query_selector(NAMED_IN)?
        .and_then(|named| named.get_attribute("content"))
        .ok_or_else(missing)
}
