import { useMutation } from "@tanstack/react-query";
import { readAgain } from "./queries.ts";

/** Something that a person does to what the API keeps; afterwards what was read below `changes` is read again. */
export const useAction = <Input, Output>(run: (input: Input) => Promise<Output>, changes: readonly string[]) =>
  useMutation<Output, Error, Input>({ mutationFn: run, onSuccess: () => readAgain(...changes) });
