import type { RouteObject } from "react-router";
import { NotFound } from "#web/app/not-found.tsx";
import { SupportFrame } from "./frame.tsx";
import { InquiryFormPage } from "./inquiry-form/inquiry-form-page.tsx";

export const supportRoutes: RouteObject = {
  element: <SupportFrame />,
  children: [
    { index: true, element: <InquiryFormPage /> },
    { path: "*", element: <NotFound /> },
  ],
};
