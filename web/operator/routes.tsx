import type { RouteObject } from "react-router";
import { Failed } from "#web/app/failed.tsx";
import { NotFound } from "#web/app/not-found.tsx";
import { backOfficeRoutes } from "./back-office.tsx";
import { customerRoutes } from "./customers/routes.tsx";
import { deskRoutes } from "./desk-routes.tsx";

export const operatorRoutes: RouteObject = {
  path: "operator",
  lazy: async () => ({ Component: (await import("./frame.tsx")).OperatorFrame }),
  children: [
    {
      errorElement: <Failed />,
      children: [...deskRoutes, ...backOfficeRoutes, ...customerRoutes, { path: "*", element: <NotFound /> }],
    },
  ],
};
