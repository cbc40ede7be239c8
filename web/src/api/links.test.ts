import { expect, it } from "vitest";
import { attachmentAddress } from "../attachments/attachments";
import { errorFileAddress, sampleTableAddress } from "../intake/imports/imports";
import { texts } from "../texts/texts";

const addresses = () => [attachmentAddress(7), errorFileAddress(3), sampleTableAddress()];

it("asks by links, too, for the language of the screen", async () => {
  expect(addresses()).toEqual([
    "/api/attachments/7?language=zh-CN",
    "/api/imports/3/errors.csv?language=zh-CN",
    "/api/imports/sample.xlsx?language=zh-CN",
  ]);
  await texts.changeLanguage("en");
  expect(addresses()[0]).toBe("/api/attachments/7?language=en");
});
