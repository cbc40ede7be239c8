import { useQuery } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../shown/cases";
import { OrderDialog } from "./OrderDialog";
import { ordersQuery, type Order } from "./orders";

/** 督办操作: one button; behind it what this person may order of the case as it stands now. */
export function OrdersMenu({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { id } = view.summary;
  const found = useQuery(ordersQuery(id));
  const [chosen, setChosen] = useState<Order | null>(null);
  const orders = (found.data ?? []).filter(({ whyNot }) => whyNot === null);
  if (orders.length === 0) return null;
  return (
    <>
      <Dropdown
        trigger={["click"]}
        autoFocus
        menu={{
          items: orders.map(({ name, called }) => ({ key: name, label: called })),
          onClick: ({ key }) => {
            setChosen(orders.find(({ name }) => name === key) ?? null);
          },
        }}
      >
        <Button>{t("orders.open")}</Button>
      </Dropdown>
      {chosen && (
        <OrderDialog
          view={view}
          order={chosen}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </>
  );
}
