import type { RouteObject } from "react-router";
import { NotFound } from "#web/app/not-found.tsx";

export const myPageRoutes: RouteObject = {
  path: "mypage",
  lazy: async () => ({ Component: (await import("./frame.tsx")).MyPageFrame }),
  children: [
    { index: true, lazy: async () => ({ Component: (await import("./home/home.tsx")).Home }) },
    { path: "*", element: <NotFound /> },
  ],
};
