import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";
import { texts } from "../texts/texts";

configure({ asyncUtilTimeout: 15_000 });

beforeEach(async () => {
  globalThis.localStorage.clear();
  await texts.changeLanguage("zh-CN");
});

afterEach(cleanup);
