// Elsa's own flow activities, whose names are part of the format (ADR 0001). Other types are known by their descriptors only.

/** Where every case begins; a procedure has one. */
export const startType = "Elsa.Start";

/** Where the branches of a fork come together. */
export const joinType = "Elsa.FlowJoin";

/** Where a case ends. */
export const endType = "Elsa.Finish";
