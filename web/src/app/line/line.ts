import { place } from "../../api/place";
import { Stream, type Sign } from "./stream";
import type { Said } from "./switchboard";

const address = `${place}/api/inbox/events`;

/**
 * Joins this tab to the one line of the browser; where browsers have no shared workers, to a line of its own.
 * @returns Ends it.
 */
export function join(person: string, tell: (sign: Sign) => void): () => void {
  if (typeof SharedWorker === "undefined") return alone(tell);
  let end: () => void = () => undefined;
  const worker = new SharedWorker(new URL("./shared.worker.ts", import.meta.url), { type: "module", name: "line" });
  const say = (said: Said) => {
    worker.port.postMessage(said);
  };
  const enter = () => {
    say({ person, address });
  };
  const leave = () => {
    say("gone");
  };
  worker.port.onmessage = ({ data }: MessageEvent<Sign>) => {
    tell(data);
  };
  worker.addEventListener("error", () => {
    end = alone(tell);
  });
  // A page that is kept for the way back hears nothing meanwhile.
  globalThis.addEventListener("pagehide", leave);
  globalThis.addEventListener("pageshow", enter);
  enter();
  return () => {
    globalThis.removeEventListener("pagehide", leave);
    globalThis.removeEventListener("pageshow", enter);
    leave();
    worker.port.close();
    end();
  };
}

function alone(tell: (sign: Sign) => void): () => void {
  const stream = new Stream(address, tell);
  return () => {
    stream.end();
  };
}
