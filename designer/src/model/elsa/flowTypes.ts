// Elsa's own flow activities, whose names are part of the format (ADR 0001). Other types are known by their descriptors only.

/** Where every case begins; a procedure has one. */
export const startType = "Elsa.Start";

/** Where the branches of a fork come together. */
export const joinType = "Elsa.FlowJoin";

/** Where a case ends. */
export const endType = "Elsa.Finish";

/** 分支结束. Where a branch of a block ends, or the whole block: ours, but what it is to the ways between steps no descriptor says. */
export const branchEndType = "CaseFlow.EndBranch";

/** What is chosen there for the whole block. */
export const wholeBlock = "block";

// Parts of those activities that Elsa's serializer writes otherwise than it reads them (ADR 0012).

/** The ways out of a switch, each with its condition. */
export const waysPart = "cases";
export const conditionPart = "condition";

/** How long a wait takes: in our words, which Elsa does not know, and in Elsa's. */
export const ourWaitPart = "limit";
export const elsasWaitPart = "timeSpan";
