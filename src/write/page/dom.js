// Elements from words. Data only ever becomes text nodes and attributes that hold no code.

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'on') {
      for (const [type, listener] of Object.entries(value))
        element.addEventListener(type, listener);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child ?? false));
  return element;
}

export const h = (tag, attributes = {}, ...children) =>
  fill(document.createElement(tag), attributes, children);

export const svg = (tag, attributes = {}, ...children) =>
  fill(document.createElementNS(SVG, tag), attributes, children);

export const byId = (id) => document.getElementById(id);

// Text that came from outside, kept from turning its surroundings around.
export const bdi = (text, attributes = {}) => h('bdi', attributes, text);

export const button = (label, click, attributes = {}) =>
  h('button', { type: 'button', ...attributes, on: { click } }, label);

// Runs the work at most once a frame.
export function eachFrame(work) {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      work();
    });
  };
}

// Says a sentence to screen readers.
export function announce(text) {
  byId('live').textContent = text;
}
