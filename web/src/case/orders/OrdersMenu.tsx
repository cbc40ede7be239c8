import { useQuery } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../shown/cases";
import { MergeDialog } from "../merging/MergeDialog";
import { isMergeable } from "../merging/isMergeable";
import { SeparateDialog } from "../separating/SeparateDialog";
import { isSeparable } from "../separating/isSeparable";
import { OrderDialog } from "./OrderDialog";
import { ordersQuery, type Order } from "./orders";

// Concerns other cases as well, so it is none of the orders of one.
const ofSeveral = {
  merge: { said: "merging.open", Dialog: MergeDialog, isFor: isMergeable },
  separate: { said: "separating.open", Dialog: SeparateDialog, isFor: isSeparable },
} as const;

type OfSeveral = keyof typeof ofSeveral;

/** 督办操作: one button; behind it what this person may order of the case as it stands now. */
export function OrdersMenu({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const { id } = view.summary;
  const found = useQuery(ordersQuery(id));
  const [chosen, setChosen] = useState<Order | OfSeveral | null>(null);
  const orders = (found.data ?? []).filter(({ whyNot }) => whyNot === null);
  const items = [
    ...orders.map(({ name, called }) => ({ key: name, label: called })),
    ...keysOf(ofSeveral)
      .filter((key) => ofSeveral[key].isFor(view))
      .map((key) => ({ key, label: t(ofSeveral[key].said) })),
  ];
  const close = () => {
    setChosen(null);
  };
  // A menu that grows under the pointer is pressed in the wrong place.
  if (found.isPending || items.length === 0) return null;
  return (
    <>
      <Dropdown
        trigger={["click"]}
        autoFocus
        menu={{
          items,
          onClick: ({ key }) => {
            setChosen(isOfSeveral(key) ? key : (orders.find(({ name }) => name === key) ?? null));
          },
        }}
      >
        <Button>{t("orders.open")}</Button>
      </Dropdown>
      {typeof chosen === "string" && <Of key={chosen} which={chosen} view={view} onClose={close} />}
      {chosen !== null && typeof chosen !== "string" && <OrderDialog view={view} order={chosen} onClose={close} />}
    </>
  );
}

interface OfProps {
  readonly which: OfSeveral;
  readonly view: CaseView;
  readonly onClose: () => void;
}

function Of({ which, view, onClose }: OfProps) {
  const { Dialog } = ofSeveral[which];
  return <Dialog view={view} onClose={onClose} />;
}

function isOfSeveral(key: string): key is OfSeveral {
  return key in ofSeveral;
}

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(table) as Key[];
}
