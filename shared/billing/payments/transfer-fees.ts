/** What banks take for a transfer, as far as payers hold it back from what they pay (BIL-09). */
export const transferFees = [110, 145, 150, 160, 165, 220, 275, 330, 385, 440, 495, 550, 605, 660, 770, 880] as const;

/** The most that is let go as a discount; it stays far below the ¥10,000 from which a return invoice is due. */
export const mostDiscountYen = 999;
