import { brand, meaning } from "./theme.ts";

/** The service's own sign: an open ring, and the point of time at which something was seen. */
export const Logo = ({ size }: { size: number }) => (
  <svg
    className="logo"
    xmlns="http://www.w3.org/2000/svg"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    aria-hidden="true"
    fill="none"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d="M16.6 4.35A9 9 0 1 0 20.8 9.9" stroke={brand[70]} strokeWidth="2.6" />
    <circle cx="19.7" cy="5.1" r="2.5" fill={meaning.decision.solid} />
    <path d="M7.9 12.4l3 2.9 5.3-6" stroke={brand[70]} strokeWidth="2.4" />
  </svg>
);

/** A telephone receiver. */
export const PhoneIcon = () => (
  <svg
    width="20"
    height="20"
    viewBox="0 0 20 20"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.2"
    strokeLinejoin="round"
  >
    <path d="M7 2.7l-.6.2a3 3 0 0 0-2.1 2.5c-.3 1.9.3 4.2 1.9 7s3.3 4.5 5.1 5.2a3 3 0 0 0 3.2-.6l.5-.5a1.5 1.5 0 0 0 .2-1.9l-1.4-2a1 1 0 0 0-1.1-.4l-2.1.6c-.5.1-1.2-.6-1.9-1.8-.7-1.3-.9-2.1-.5-2.5l1.1-1a2 2 0 0 0 .4-2.3L9.1 3.7a1.6 1.6 0 0 0-2.1-1z" />
  </svg>
);
