import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";

const program = path.resolve(import.meta.dirname, "../../../Api/bin/Release/net10.0/caseflow.dll");
/** Against a program that hangs: with its history told, the demo office takes its time on a machine that has much else to do. */
const patience = 180_000;

/** The built program in a process and a data folder of its own. */
export interface Program {
  readonly address: string;
  readonly data: string;
  /** Ends it as an administrator does, and removes its folder. */
  readonly stop: () => Promise<void>;
  /** Ends it and starts it again on the same folder and port: what a restart of the machine is to those who are signed in. */
  readonly halt: () => Promise<void>;
  /** @param anew settings that are other than before. */
  readonly start: (anew?: Readonly<Record<string, string>>) => Promise<void>;
}

export type Engine = "Sqlite" | "Postgres";

/** The PostgreSQL server of the tests, as a connection string; undefined without one. */
export const postgres =
  process.env["CASEFLOW_TEST_POSTGRES"] === "" ? undefined : process.env["CASEFLOW_TEST_POSTGRES"];

/**
 * @param given environment variables besides those of an empty demo office.
 * @param engine on PostgreSQL in a database of its own, which the program makes.
 */
export async function startProgram(
  given: Readonly<Record<string, string>> = {},
  engine: Engine = "Sqlite",
): Promise<Program> {
  const settings = { ...(engine === "Postgres" && { CaseFlow__Postgres: newDatabase() }), ...given };
  const data = await mkdtemp(path.join(tmpdir(), "caseflow-browser-"));
  let running = await run(data, settings, "http://127.0.0.1:0");
  const { address } = running;
  return {
    address,
    data,
    stop: async () => {
      await end(running.process);
      await rm(data, { recursive: true, force: true });
    },
    halt: () => end(running.process),
    start: async (anew = {}) => {
      running = await run(data, { ...settings, ...anew }, address);
    },
  };
}

function newDatabase(): string {
  if (postgres === undefined) throw new Error("CASEFLOW_TEST_POSTGRES names no PostgreSQL server.");
  return `${postgres};Database=caseflow_browser_${randomUUID().replaceAll("-", "")};Maximum Pool Size=20`;
}

interface Running {
  readonly process: ChildProcess;
  readonly address: string;
}

function run(data: string, settings: Readonly<Record<string, string>>, listen: string): Promise<Running> {
  const started = spawn("dotnet", [program, "serve", "--demo"], {
    env: surroundings({ ...settings, CASEFLOW_DATA: data, ASPNETCORE_URLS: listen }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => {
      started.kill();
      reject(new Error(`The program did not start within ${patience / 1000} s. It said:\n${said}`));
    }, patience);
    const hear = (part: Buffer) => {
      said += part.toString();
      const address = /open\s+(http:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve({ process: started, address });
    };
    started.stdout.on("data", hear);
    started.stderr.on("data", hear);
    started.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`The program ended with ${String(code)}. It said:\n${said}`));
    });
  });
}

/** Without the history, unless it is asked for; and what a program of minutes gathers on how its code is used pays nothing back. */
function surroundings(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { DOTNET_TieredPGO: "0", ...process.env, CaseFlow__DemoHistory: "false", ...settings };
}

function end(running: ChildProcess): Promise<void> {
  if (running.exitCode !== null || running.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    running.once("exit", () => {
      resolve();
    });
    running.kill("SIGTERM");
  });
}
