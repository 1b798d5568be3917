// The connection: made, lost, and made again.

const SILENCE = 20000; // ms without a word after which the connection counts as lost
const ASLEEP = 12000; // the same when somebody looks at the page again
const LONGEST_WAIT = 8000; // ms between two tries to connect

function connect() {
  clearTimeout(retry);
  if (socket || !code) { return; }
  const opened = socket = new WebSocket("ws://" + location.host + "/live");
  heard = Date.now();
  opened.onopen = function () {
    send({
      do: "join", code: code, seat: setup ? setup.seat : remembered("seat"),
      name: remembered("name"), team: remembered("team")
    });
  };
  opened.onmessage = function (event) { heard = Date.now(); hear(JSON.parse(event.data)); };
  opened.onclose = lost;
}

function send(message) {
  if (socket && socket.readyState === 1) { socket.send(JSON.stringify(message)); }
}

function drop() {
  if (!socket) { return; }
  socket.onopen = socket.onmessage = socket.onclose = null;
  socket.close();
  socket = null;
}

function lost() {
  drop();
  const wait = Math.min(LONGEST_WAIT, 400 * Math.pow(2, tries)) * (0.5 + Math.random());
  tries += 1;
  retry = setTimeout(connect, wait);
  if (setup || tries > 1) { showLost(); }
}

function again() {
  clearTimeout(retry);
  drop();
  connect();
}

function wake() {
  if (document.hidden || halted()) { return; }
  if (!socket || Date.now() - heard > ASLEEP) { again(); }
}

function halted() { return shown === "join" || shown === "elsewhere"; }

setInterval(function () {
  if (socket && Date.now() - heard > SILENCE) { lost(); }
  if (wanted && setup && !counted()) { send(ballot()); }
}, 4000);
document.addEventListener("visibilitychange", wake);
window.addEventListener("online", wake);
window.addEventListener("pageshow", wake);

function hear(message) {
  if (message.refused) { showJoin(message.refused); return; }
  if (message.seat) { comeIn(message); }
  if (message.now) { ahead = message.now - Date.now(); }
  if (message.room) { room = message.room; }
  if (message.you) { you = message.you; }
  if (message.room && wanted && wanted.key === room.key && !counted()) { send(ballot()); }
  if (message.told) { hearTold(message.told); }
  if (room && setup && you) { show(); }
}

function comeIn(message) {
  setup = message;
  remember("seat", message.seat);
  forgetOtherClasses();
  if (trouble.firstChild) { announce(words.back); }
  tries = 0;
  put(trouble, null);
  met = met || remembered("met") === "yes" || !(setup.nicknames || setup.teams.length);
  if (setup.teams.length && setup.teams.indexOf(remembered("team")) < 0) { met = false; }
  shown = "";
  room = null;
}

function hearTold(what) {
  if (what === "elsewhere") { drop(); showElsewhere(); return; }
  if (what === "late") { wanted = null; }
  told = what;
}
