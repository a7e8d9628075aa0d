/** Who goes first: a person's action, what is on screen, everything else. FIFO within. */
export type Priority = 'user' | 'visible' | 'background';
