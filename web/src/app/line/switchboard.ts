import { Stream, type Sign } from "./stream";

/** What a tab says: who it shows and where their events are, or that it goes. */
export type Said = { readonly person: string; readonly address: string } | "gone";

/** A tab as the worker sees it: one end of a `MessagePort`. */
export interface Tab {
  onmessage: ((event: MessageEvent<Said>) => void) | null;
  postMessage: (sign: Sign) => void;
}

/** Joins any number of tabs to one stream: a browser has few connections to one service, and a stream keeps one for good. */
export class Switchboard {
  private readonly tabs = new Set<Tab>();
  private stream: Stream | undefined;
  private person = "";

  take(tab: Tab) {
    tab.onmessage = ({ data }) => {
      if (data === "gone") this.leave(tab);
      else this.enter(tab, data.person, data.address);
    };
  }

  // Another person has signed in meanwhile when a tab shows one: the stream that stands is not theirs.
  private enter(tab: Tab, person: string, address: string) {
    this.tabs.add(tab);
    if (this.stream && person === this.person) {
      if (this.stream.last) tab.postMessage(this.stream.last);
      return;
    }
    this.stream?.end();
    this.person = person;
    this.stream = new Stream(address, (sign) => {
      for (const one of this.tabs) one.postMessage(sign);
    });
  }

  private leave(tab: Tab) {
    this.tabs.delete(tab);
    if (this.tabs.size > 0) return;
    this.stream?.end();
    this.stream = undefined;
  }
}
