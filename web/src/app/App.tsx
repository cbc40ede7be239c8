import { useState } from "react";
import { createBrowserRouter, RouterProvider } from "react-router";
import { home } from "../api/place";
import { Surroundings } from "../session/Surroundings";
import { routes } from "./routes";

export function App() {
  const [router] = useState(() => createBrowserRouter(routes, { basename: home }));
  return (
    <Surroundings>
      <RouterProvider router={router} />
    </Surroundings>
  );
}
