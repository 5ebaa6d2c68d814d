import type { RouteObject } from "react-router";
import { NotFound } from "#web/app/not-found.tsx";
import { backOfficeRoutes } from "./back-office.tsx";

export const operatorRoutes: RouteObject = {
  path: "operator",
  lazy: async () => ({ Component: (await import("./frame.tsx")).OperatorFrame }),
  children: [...backOfficeRoutes, { path: "*", element: <NotFound /> }],
};
