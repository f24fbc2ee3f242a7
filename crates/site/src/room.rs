//! What a room gives to the house, and the table of its pages.

use crate::words::RoomWords;
use axum::Router;
use axum::handler::Handler;
use axum::routing::{self, MethodRouter};
use daybreak_database::{Schema, Statement};
use http::Method;
use std::fmt;
use std::sync::Arc;

/// One part of the partnership's work, as the house sees it. `S` is the state its pages take.
#[derive(Debug)]
pub struct Room<S> {
    pub name: &'static str,
    pub words: RoomWords,
    pub schema: Option<Schema>,
    pub statements: &'static [Statement],
    pub pages: Pages<S>,
}

/// The routes of a room: each with its method, its path, and what one needs to come in. `routes.snap` lists them all.
pub struct Pages<S> {
    router: Router<Arc<S>>,
    routes: Vec<Route>,
}

/// One line of `routes.snap`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    pub method: Method,
    pub path: &'static str,
    /// What one needs: "anyone", or the act a member must be allowed.
    pub need: &'static str,
}

impl<S: Send + Sync + 'static> Pages<S> {
    pub fn new() -> Pages<S> {
        Pages { router: Router::new(), routes: Vec::new() }
    }

    /// A page that is read. `HEAD` is answered by the same handler.
    #[must_use]
    pub fn get<H, T>(self, path: &'static str, need: &'static str, handler: H) -> Pages<S>
    where
        H: Handler<T, Arc<S>>,
        T: 'static,
    {
        self.add(Method::GET, path, need, routing::get(handler))
    }

    /// A form that is sent.
    #[must_use]
    pub fn post<H, T>(self, path: &'static str, need: &'static str, handler: H) -> Pages<S>
    where
        H: Handler<T, Arc<S>>,
        T: 'static,
    {
        self.add(Method::POST, path, need, routing::post(handler))
    }

    /// A route whose handler is already wrapped, as `access` wraps those of members.
    #[must_use]
    pub fn add(mut self, method: Method, path: &'static str, need: &'static str, handler: MethodRouter<Arc<S>>) -> Pages<S> {
        self.router = self.router.route(path, handler);
        self.routes.push(Route { method, path, need });
        self
    }

    /// What answers where no route does.
    #[must_use]
    pub fn otherwise<H, T>(mut self, handler: H) -> Pages<S>
    where
        H: Handler<T, Arc<S>>,
        T: 'static,
    {
        self.router = self.router.fallback(handler);
        self
    }

    /// Puts something around all pages so far, found or not: the partners' door is one.
    #[must_use]
    pub fn through(mut self, around: impl FnOnce(Router<Arc<S>>) -> Router<Arc<S>>) -> Pages<S> {
        self.router = around(self.router);
        self
    }

    /// The pages of two rooms on the same side.
    #[must_use]
    pub fn and(mut self, other: Pages<S>) -> Pages<S> {
        self.router = self.router.merge(other.router);
        self.routes.extend(other.routes);
        self
    }

    pub fn routes(&self) -> &[Route] {
        &self.routes
    }

    pub(crate) fn into_router(self, state: Arc<S>) -> Router {
        self.router.with_state(state)
    }
}

impl<S: Send + Sync + 'static> Default for Pages<S> {
    fn default() -> Pages<S> {
        Pages::new()
    }
}

impl<S> fmt::Debug for Pages<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("routes", &self.routes).finish_non_exhaustive()
    }
}
