/** What ids are written with: also browsers read this file. */
export const ID_LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
export const ID_LENGTH = 12;

/** Any id that `idOf` can make. */
export const ID_SHAPE = new RegExp(`^[${ID_LETTERS}]{${ID_LENGTH}}$`);
