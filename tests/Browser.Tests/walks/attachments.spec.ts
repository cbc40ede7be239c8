import { expect, test } from "../office/office";

// Attachments: the limits are said before, what breaks them is refused before a byte goes out, pictures and PDF open in the page.

const title = "北路人行道被占用堆放建材";

/** A picture of one pixel and the smallest page. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const page1 = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
);

test("附件：先说限制，上传、预览图片和 PDF，类型不对和过大的不发送", async ({ at }) => {
  await (await at("collector")).registers(title);
  const colleague = await at("assessor");
  await colleague.opens(title, "排查");
  const { page } = colleague;
  const files = page.getByRole("region", { name: "附件" });
  await expect(files).toContainText("每个不超过 20 MB");

  const choose = files.locator("input[type=file]");
  await expect(choose).toBeHidden();
  await choose.setInputFiles([
    { name: "现场.png", mimeType: "image/png", buffer: picture },
    { name: "许可.pdf", mimeType: "application/pdf", buffer: page1 },
  ]);
  await files.getByRole("button", { name: "现场.png" }).click();
  const preview = page.getByRole("dialog");
  await expect(preview.getByRole("img", { name: "现场.png" })).toHaveJSProperty("naturalWidth", 1);
  await page.keyboard.press("Escape");
  await files.getByRole("button", { name: "许可.pdf" }).click();
  await expect(page.getByRole("dialog").locator("iframe")).toHaveAttribute("src", /^blob:/);
  await page.keyboard.press("Escape");

  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().includes("/attachments")) sent.push(request.url());
  });
  await choose.setInputFiles([
    { name: "工具.exe", mimeType: "application/octet-stream", buffer: Buffer.from("MZ") },
    { name: "录像.mp4", mimeType: "video/mp4", buffer: Buffer.alloc(20 * 1024 * 1024 + 1) },
    { name: "空.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
  ]);
  await expect(files.getByText("“工具.exe”的类型不能上传")).toBeVisible();
  await expect(files.getByText("“录像.mp4”超过 20 MB")).toBeVisible();
  await expect(files.getByText("“空.txt”是空文件")).toBeVisible();
  expect(sent).toEqual([]);
});
