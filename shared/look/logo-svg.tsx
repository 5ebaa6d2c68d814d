import { renderToStaticMarkup } from "react-dom/server";
import { Logo } from "./logo.tsx";

/** The sign as a file of its own, for the browser's tab. */
export const logoSvg = (): string => renderToStaticMarkup(<Logo size={32} />);
