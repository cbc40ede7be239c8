import { Switchboard } from "./switchboard";

// One for all tabs of this browser. TypeScript knows either pages or workers in one project, so its scope is told by hand.
const board = new Switchboard();
(globalThis as unknown as { onconnect: (event: MessageEvent) => void }).onconnect = ({ ports }) => {
  for (const port of ports) board.take(port);
};
