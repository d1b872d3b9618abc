// Pictures: the focus that is set by a click or the arrow keys, and files that are sent one after the other with their progress.
const clamp = (value, most) => Math.min(Math.max(value, 0), most);

// The largest part of a shape, the focus as near its middle as the edges allow: as Part.Of does it for the newsroom.
function part(width, height, x, y, shape) {
  const wide = width > height * shape;
  const [w, h] = wide ? [height * shape, height] : [width, width / shape];
  return [clamp((width * x) / 100 - w / 2, width - w), clamp((height * y) / 100 - h / 2, height - h), w, h];
}

function beginFocus(tool) {
  const [picture, fields] = [tool.querySelector('.focus-picture'), [tool.querySelector('[name=x]'), tool.querySelector('[name=y]')]];
  const [width, height] = [Number(tool.dataset.width), Number(tool.dataset.height)];
  const place = () => fields.map((field) => clamp(Number(field.value) || 0, 100));

  function show() {
    const [x, y] = place();
    const mark = picture.querySelector('circle');
    mark.setAttribute('cx', (width * x) / 100);
    mark.setAttribute('cy', (height * y) / 100);
    for (const cut of tool.querySelectorAll('[data-shape]')) cut.setAttribute('viewBox', part(width, height, x, y, Number(cut.dataset.shape)).join(' '));
  }

  function set(x, y) {
    [fields[0].value, fields[1].value] = [clamp(Math.round(x), 100), clamp(Math.round(y), 100)];
    show();
  }

  picture.setAttribute('tabindex', '0');
  picture.setAttribute('role', 'application');
  picture.setAttribute('aria-label', tool.dataset.says);
  picture.addEventListener('click', ({ clientX, clientY }) => {
    const box = picture.getBoundingClientRect();
    set(((clientX - box.left) / box.width) * 100, ((clientY - box.top) / box.height) * 100);
  });
  picture.addEventListener('keydown', (event) => {
    const step = event.shiftKey ? 10 : 1;
    const [dx, dy] = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    const [x, y] = place();
    set(x + dx, y + dy);
  });
  fields.forEach((field) => field.addEventListener('input', show));
}

const say = (form, what, file) => form.dataset[what].replace('%', file.name);

function lineOf(form, file) {
  const line = document.createElement('li');
  line.className = 'upload';
  const [name, bar] = [document.createElement('bdi'), document.createElement('progress')];
  name.textContent = file.name;
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', file.name);
  line.append(name, bar);
  form.querySelector('.upload-list').append(line);
  return line;
}

function refuse(line, sentence) {
  line.dataset.state = 'refused';
  line.textContent = sentence;
  line.setAttribute('role', 'alert');
}

function send(form, file) {
  const line = lineOf(form, file);
  if (file.size > Number(form.dataset.largest)) {
    refuse(line, say(form, 'saysLarge', file));
    return Promise.resolve();
  }
  const body = new FormData(form);
  body.delete('file');
  body.append('file', file);
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.setRequestHeader('HX-Request', 'true');
    request.upload.onprogress = ({ loaded, total }) => (line.querySelector('progress').value = loaded / total);
    request.onload = () => {
      const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
      const said = answer.querySelector('li');
      if (said) line.replaceWith(document.adoptNode(said));
      else refuse(line, answer.body.textContent.trim() || say(form, 'saysLost', file));
      done();
    };
    request.onerror = () => {
      refuse(line, say(form, 'saysLost', file));
      done();
    };
    request.send(body);
  });
}

function beginUploads(form) {
  const input = form.querySelector('[type=file]');
  async function sendAll(files) {
    form.setAttribute('aria-busy', 'true');
    for (const file of files) await send(form, file);
    form.removeAttribute('aria-busy');
    form.reset();
  }
  form.querySelector('.drop-hint').hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sendAll([...input.files]);
  });
  for (const kind of ['dragenter', 'dragover'])
    form.addEventListener(kind, (event) => {
      event.preventDefault();
      form.dataset.over = '';
    });
  form.addEventListener('dragleave', ({ relatedTarget }) => form.contains(relatedTarget) || delete form.dataset.over);
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    delete form.dataset.over;
    sendAll([...event.dataTransfer.files]);
  });
}

document.addEventListener('DOMContentLoaded', () => {
  document.querySelectorAll('[data-focus]').forEach(beginFocus);
  document.querySelectorAll('[data-uploads]').forEach(beginUploads);
});
