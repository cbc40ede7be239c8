import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App } from "antd";

/** An act on the case: says that it is done and renews whatever shows the case. What is refused stays in the dialog. */
export function useCaseAct<Input>(act: (input: Input) => Promise<unknown>, done: string, onDone: () => void) {
  const cache = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      void message.success(done);
      onDone();
      await Promise.all([["inbox"], ["cases"]].map((queryKey) => cache.invalidateQueries({ queryKey })));
    },
  });
}
