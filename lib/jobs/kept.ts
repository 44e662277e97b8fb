/** The value kept under a name, made when there is none yet. */
export type Kept<Value> = (name: string, make: () => Value) => Value;

/** Keeps the last values made, so that a state which is asked for again and again costs nothing. */
export const kept = <Value>(most: number): Kept<Value> => {
  const values = new Map<string, Value>();
  return (name, make) => {
    const known = values.get(name);
    if (known !== undefined) return known;
    const [oldest] = values.keys();
    if (oldest !== undefined && values.size >= most) values.delete(oldest);
    const value = make();
    values.set(name, value);
    return value;
  };
};
