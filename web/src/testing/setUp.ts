import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";
import { texts } from "../texts/texts";

beforeEach(async () => {
  globalThis.localStorage.clear();
  await texts.changeLanguage("zh-CN");
});

afterEach(cleanup);
