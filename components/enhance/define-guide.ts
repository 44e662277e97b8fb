// What only pages of guides load: defined here, each element in a file of its own.
export {};
