import type { RouteObject } from "react-router";
import { Failed } from "#web/app/failed.tsx";
import { NotFound } from "#web/app/not-found.tsx";
import { SupportFrame } from "./frame.tsx";
import { InquiryFormPage } from "./inquiry-form/inquiry-form-page.tsx";

const collection = () => import("./pages/collection.tsx");

export const supportRoutes: RouteObject = {
  element: <SupportFrame />,
  children: [
    {
      // What cannot be loaded leaves the site around it as it is.
      errorElement: <Failed />,
      children: [
        { index: true, element: <InquiryFormPage /> },
        { path: "inquiries/sent", lazy: async () => ({ Component: (await import("./sent/sent.tsx")).Sent }) },
        {
          path: "inquiries",
          lazy: async () => ({ Component: (await import("./inquiries/inquiries-page.tsx")).InquiriesPage }),
        },
        {
          path: "inquiries/:inquiryId",
          lazy: async () => ({ Component: (await import("./inquiries/inquiry-page.tsx")).InquiryPage }),
        },
        { path: "faqs", lazy: async () => ({ Component: (await import("./faqs/faqs.tsx")).Faqs }) },
        { path: "faqs/:slug", lazy: async () => ({ Component: (await import("./faqs/faq.tsx")).Faq }) },
        { path: "notices", lazy: async () => ({ Component: (await import("./notices/notices.tsx")).Notices }) },
        { path: "notices/:slug", lazy: async () => ({ Component: (await import("./notices/notice.tsx")).Notice }) },
        { path: "tips", lazy: async () => ({ Component: (await collection()).Tips }) },
        { path: "tips/:slug", lazy: async () => ({ Component: (await collection()).Tip }) },
        { path: "manuals", lazy: async () => ({ Component: (await collection()).Manuals }) },
        { path: "manuals/:slug", lazy: async () => ({ Component: (await collection()).Manual }) },
        { path: "pages", lazy: async () => ({ Component: (await collection()).Pages }) },
        { path: "pages/:slug", lazy: async () => ({ Component: (await collection()).AboutPage }) },
        { path: "search", lazy: async () => ({ Component: (await import("./search/search.tsx")).Search }) },
        { path: "*", element: <NotFound /> },
      ],
    },
  ],
};
