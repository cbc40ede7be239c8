// A real SMTP server on a free loopback port, for tests.
//
//   node server.mjs [--auth USER:PASSWORD] [--starttls]
//
// stdin    one line `MODE [PHASE]` sets what it does from that phase of a mail on:
//            accept · refuse (554) · busy (451) · leave (421, then hangs up) · close (hangs up)
//            slow (answers each phase after 600 ms) · stall (never answers)
//            connect → mail → rcpt → data; without one: rcpt where it answers with an error, else connect.
//          End of input ends the server, so that it never outlives the test that started it.
// stdout   `listening PORT` once; `mode MODE PHASE` when a mode has been set;
//          one line of JSON for every mail taken: {connection, hello, user, from, to, raw (base64)}.
//
// A recipient whose local part is a mode (`refuse@…`, `stall@…`) gets that mode for itself alone,
// so one batch can hold a bad recipient among good ones.
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { SMTPServer } from "smtp-server";

const PHASES = ["connect", "mail", "rcpt", "data"];
const FIRST_PHASE = {
  accept: "connect",
  refuse: "rcpt",
  busy: "rcpt",
  leave: "rcpt",
  close: "connect",
  slow: "connect",
  stall: "connect",
};
const SLOW_MS = 600;

const { values: options } = parseArgs({ options: { auth: { type: "string" }, starttls: { type: "boolean" } } });
let current = { mode: "accept", phase: "connect" };

const say = (line) => process.stdout.write(`${line}\n`);

function reply(responseCode, message) {
  return Object.assign(new Error(message), { responseCode });
}

function hangUp(session) {
  for (const connection of server.connections) {
    if (connection.id === session.id) connection._socket.destroySoon();
  }
}

function answer(mode, session, callback) {
  switch (mode) {
    case "accept":
      return callback();
    case "refuse":
      return callback(reply(554, "5.7.1 refused by the test"));
    case "busy":
      return callback(reply(451, "4.3.2 busy by the test"));
    case "leave":
      callback(reply(421, "4.3.2 leaving by the test"));
      return hangUp(session);
    case "close":
      return hangUp(session);
    case "slow":
      return setTimeout(callback, SLOW_MS);
    case "stall":
      return undefined;
  }
}

function modeAt(phase) {
  return PHASES.indexOf(phase) >= PHASES.indexOf(current.phase) ? current.mode : "accept";
}

function modeFor(address) {
  const localPart = address.slice(0, address.lastIndexOf("@"));
  return Object.hasOwn(FIRST_PHASE, localPart) ? localPart : modeAt("rcpt");
}

function received(session, chunks) {
  const { mailFrom, rcptTo } = session.envelope;
  say(
    JSON.stringify({
      connection: session.id,
      hello: session.hostNameAppearsAs,
      user: session.user ?? null,
      from: mailFrom.address,
      to: rcptTo.map((recipient) => recipient.address),
      raw: Buffer.concat(chunks).toString("base64"),
    }),
  );
}

const server = new SMTPServer({
  authOptional: !options.auth,
  allowInsecureAuth: true,
  disabledCommands: [...(options.starttls ? [] : ["STARTTLS"]), ...(options.auth ? [] : ["AUTH"])],
  disableReverseLookup: true,
  maxAllowedUnauthenticatedCommands: false,
  onAuth({ username, password }, _session, callback) {
    if (`${username}:${password}` === options.auth) callback(null, { user: username });
    else callback(reply(535, "5.7.8 wrong password"));
  },
  onConnect: (session, callback) => answer(modeAt("connect"), session, callback),
  onMailFrom: (_address, session, callback) => answer(modeAt("mail"), session, callback),
  onRcptTo: ({ address }, session, callback) => answer(modeFor(address), session, callback),
  onData(stream, session, callback) {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", () =>
      answer(modeAt("data"), session, (problem) => {
        if (!problem) received(session, chunks);
        callback(problem);
      }),
    );
  },
});
server.on("error", (problem) => console.error(problem.message));
server.listen(0, "127.0.0.1", () => say(`listening ${server.server.address().port}`));

createInterface({ input: process.stdin })
  .on("line", (line) => {
    const [mode, phase = FIRST_PHASE[mode]] = line.trim().split(/\s+/);
    if (!Object.hasOwn(FIRST_PHASE, mode) || !PHASES.includes(phase)) return console.error(`no such mode: ${line}`);
    current = { mode, phase };
    say(`mode ${mode} ${phase}`);
  })
  .on("close", () => process.exit(0));
