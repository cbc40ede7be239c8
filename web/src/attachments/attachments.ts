import { queryOptions } from "@tanstack/react-query";
import { caseKey } from "../api/cache";
import { answer, api, linked } from "../api/client";
import { Problem } from "../api/problem";
import type { AttachmentInfo } from "../api/schemas";
import { sessionLost, signInNow } from "../api/sessionSignal";

export function attachmentsQuery(caseId: number) {
  return queryOptions({
    queryKey: [...caseKey(caseId), "attachments"],
    queryFn: () => answer(api.GET("/api/cases/{id}/attachments", { params: { path: { id: caseId } } })),
  });
}

export function attachmentAddress(id: number) {
  return linked(`/api/attachments/${id}`);
}

/** The content of a picture or PDF, to be shown. */
export function contentQuery(id: number) {
  return queryOptions({
    queryKey: ["attachment", id],
    queryFn: () => answer(api.GET("/api/attachments/{id}", { params: { path: { id } }, parseAs: "blob" })),
    gcTime: 0,
  });
}

/** Attaches a file to a case and says how far it is, 0 to 1. `fetch` cannot tell, so the older way is taken. */
export function upload(caseId: number, file: File, onProgress: (share: number) => void): Promise<AttachmentInfo> {
  const { promise, resolve, reject } = deferred<AttachmentInfo>();
  const request = new XMLHttpRequest();
  const form = new FormData();
  form.append("file", file);
  const under = signInNow();
  request.open("POST", linked(`/api/cases/${caseId}/attachments`));
  request.upload.addEventListener("progress", ({ loaded, total }) => {
    onProgress(total > 0 ? loaded / total : 0);
  });
  request.addEventListener("load", () => {
    const body = parsed(request.responseText);
    if (request.status === 401) sessionLost(under);
    if (request.status === 201) resolve(body as AttachmentInfo);
    else reject(Problem.of(request.status, body));
  });
  request.addEventListener("error", () => {
    reject(Problem.unreachable());
  });
  request.send(form);
  return promise;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (problem: Problem) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
