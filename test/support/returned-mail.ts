/** The report that a mail of ours was not delivered: https://www.rfc-editor.org/rfc/rfc3464 */
export const returnedMail = (
  to: string,
  { from, internetMessageId }: { from: string; internetMessageId: string | undefined },
): string =>
  [
    `From: postmaster@${to.split("@")[1]}`,
    `To: ${from}`,
    `Message-ID: <report-of-${internetMessageId?.slice(1)}`,
    "Subject: Undeliverable",
    "Content-Type: multipart/report; report-type=delivery-status; boundary=r",
    "",
    "--r\r\nContent-Type: text/plain\r\n\r\nNot delivered.",
    `--r\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x.example\r\n\r\nFinal-Recipient: rfc822; ${to}\r\nAction: failed\r\nStatus: 5.1.1`,
    `--r\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${internetMessageId}`,
    "--r--",
  ].join("\r\n");
