import { Link, useNavigate, useParams } from "react-router";
import { Guarded } from "#web/parts/page.tsx";
import { both, useWords } from "#web/words/language.ts";
import { useKeys } from "../desk/keys.ts";
import style from "./thread.module.css";
import { ThreadView } from "./thread-view.tsx";

const inquiryWords = both({ back: "一覧へ戻る" }, { back: "Back to the queue" });

/** One inquiry with all the room there is. */
export function Inquiry() {
  const words = useWords(inquiryWords);
  const { inquiryId = "" } = useParams();
  const navigate = useNavigate();
  useKeys({ u: () => void navigate("/operator") });
  return (
    <div className={style["page"]}>
      <p className="small">
        <Link to="/operator">{words.back}</Link>
      </p>
      <Guarded key={inquiryId}>
        <ThreadView id={inquiryId} isFull />
      </Guarded>
    </div>
  );
}
