import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";

const program = path.resolve(import.meta.dirname, "../../Benchmarks/bin/Release/net10.0/CaseFlow.Benchmarks.dll");

/** An office with many cases and one full inbox, made and served by the benchmarks. */
export interface MeasuredOffice {
  readonly address: string;
  readonly account: string;
  readonly password: string;
  readonly stop: () => void;
}

export function openOffice(cases: number): Promise<MeasuredOffice> {
  const started: ChildProcess = spawn("dotnet", [program, "serve", "--cases", String(cases)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    let said = "";
    started.stdout?.on("data", (part: Buffer) => {
      said += part.toString();
      const ready = /ready (?<address>http:\S+) account=(?<account>\S+) password=(?<password>\S+)/.exec(said)?.groups;
      if (!ready) return;
      const { address = "", account = "", password = "" } = ready;
      resolve({ address, account, password, stop: () => started.kill("SIGTERM") });
    });
    started.once("exit", (code) => {
      reject(new Error(`The measured office ended with ${String(code)}.\n${said}`));
    });
  });
}
