// The htmx that the page has: one for all scripts.
export const htmx = { process: (element) => window.htmx.process(element) };
