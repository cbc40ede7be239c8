import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { copiesQuery, readNotice, type Notice } from "../inbox";

/**
 * One notice out of the list of them. An address may name one that is further down than was read so far: the newest come first,
 * so the list is read on until it has passed the place.
 */
export function useNotice(id: number) {
  const list = useInfiniteQuery(copiesQuery);
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = list;
  const notice = data?.find((one) => one.id === id);
  const oldest = data?.at(-1)?.id ?? 0;
  const mayCome = !notice && hasNextPage && oldest > id;
  useEffect(() => {
    if (mayCome && !isFetching && !isError) void fetchNextPage();
  }, [mayCome, isFetching, isError, fetchNextPage]);
  return { list, notice, mayCome };
}

/** A notice that is shown counts as read. */
export function useReading({ id, readAt }: Notice) {
  const cache = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (noticeId: number) => readNotice(noticeId),
    onSuccess: () => cache.invalidateQueries({ queryKey: ["inbox"] }),
  });
  const unread = readAt === null;
  useEffect(() => {
    if (unread) mutate(id);
  }, [id, unread, mutate]);
}
