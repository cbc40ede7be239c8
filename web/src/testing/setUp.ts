import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { texts } from "../texts/texts";
import { endTimers, noteTimers } from "./timers";

configure({ asyncUtilTimeout: 15_000 });

beforeEach(async () => {
  globalThis.localStorage.clear();
  await texts.changeLanguage("zh-CN");
});

afterEach(cleanup);

beforeAll(noteTimers);
afterAll(endTimers);
