import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import "./app/base.css";
import { App } from "./app/app.tsx";
import { router } from "./app/routes.tsx";
import { openSession } from "./session/session.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no place for the web.");

void openSession();
createRoot(root).render(
  <StrictMode>
    <App>
      <RouterProvider router={router} />
    </App>
  </StrictMode>,
);
void import("./app/fonts.ts");
