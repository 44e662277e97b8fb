/** The value kept under a name, made when there is none yet. */
export type Kept<Value> = (name: string, make: () => Value) => Value;

/** Keeps the values last asked for, so that a state which is asked for again and again costs nothing. */
export const kept = <Value>(most: number): Kept<Value> => {
  const values = new Map<string, Value>();
  return (name, make) => {
    const value = values.get(name) ?? make();
    // A Map stands in the order of arrival: whoever was asked for last goes to its end.
    values.delete(name);
    values.set(name, value);
    const [oldest] = values.keys();
    if (oldest !== undefined && values.size > most) values.delete(oldest);
    return value;
  };
};
