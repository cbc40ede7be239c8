import { useQuery } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../shown/cases";
import { MergeDialog } from "../merging/MergeDialog";
import { isMergeable } from "../merging/isMergeable";
import { OrderDialog } from "./OrderDialog";
import { ordersQuery, type Order } from "./orders";

// Concerns several cases, so it is none of the orders of one.
const merge = "merge";

/** 督办操作: one button; behind it what this person may order of the case as it stands now. */
export function OrdersMenu({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { id } = view.summary;
  const found = useQuery(ordersQuery(id));
  const [chosen, setChosen] = useState<Order | "merge" | null>(null);
  const orders = (found.data ?? []).filter(({ whyNot }) => whyNot === null);
  const items = [
    ...orders.map(({ name, called }) => ({ key: name, label: called })),
    ...(isMergeable(view) ? [{ key: merge, label: t("merging.open") }] : []),
  ];
  const close = () => {
    setChosen(null);
  };
  if (items.length === 0) return null;
  return (
    <>
      <Dropdown
        trigger={["click"]}
        autoFocus
        menu={{
          items,
          onClick: ({ key }) => {
            setChosen(key === merge ? merge : (orders.find(({ name }) => name === key) ?? null));
          },
        }}
      >
        <Button>{t("orders.open")}</Button>
      </Dropdown>
      {chosen === merge && <MergeDialog view={view} onClose={close} />}
      {chosen !== null && chosen !== merge && <OrderDialog view={view} order={chosen} onClose={close} />}
    </>
  );
}
