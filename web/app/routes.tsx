import { createBrowserRouter } from "react-router";
import { myPageRoutes } from "#web/mypage/routes.tsx";
import { operatorRoutes } from "#web/operator/routes.tsx";
import { Alone } from "#web/parts/page.tsx";
import { Loading } from "#web/parts/states.tsx";
import { supportRoutes } from "#web/support/routes.tsx";
import { Failed } from "./failed.tsx";

/** Every address of the web. What a screen needs is loaded by those who open it. */
export const router = createBrowserRouter([
  {
    errorElement: (
      <Alone>
        <Failed />
      </Alone>
    ),
    hydrateFallbackElement: <Loading />,
    children: [supportRoutes, myPageRoutes, operatorRoutes],
  },
]);
