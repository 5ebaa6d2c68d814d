import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { cut, ForeignId, known, Moment } from "../normalise/words.ts";
import { Classification, type Post, type SeenIssue } from "./model.ts";
import { Status, statuses } from "./status.ts";

const PostOfGraph = z
  .looseObject({
    createdDateTime: Moment,
    description: z.looseObject({ contentType: known(["html", "text"], "text"), content: z.string() }),
  })
  .transform(
    ({ createdDateTime, description }): Post => ({
      at: createdDateTime,
      isHtml: description.contentType === "html",
      content: description.content,
    }),
  );

/** A post that cannot be read takes none of the others with it. */
const Posts = z
  .array(PostOfGraph.nullable().catch(null))
  .nullish()
  .transform((posts) => (posts ?? []).filter((post) => post !== null));

/** An issue of Microsoft 365: https://learn.microsoft.com/graph/api/resources/servicehealthissue */
export const ServiceHealthIssue = z
  .looseObject({
    id: ForeignId,
    tenantId: TenantId,
    title: z.string(),
    service: z.string().min(1),
    feature: z.string().nullish(),
    impactDescription: z.string().nullish(),
    classification: known(Classification.options, "unknown"),
    status: known(Status.options, "unknown"),
    isResolved: z.boolean().nullish(),
    startDateTime: Moment,
    endDateTime: Moment.nullish(),
    lastModifiedDateTime: Moment,
    posts: Posts,
  })
  .transform(
    (issue): SeenIssue => ({
      tenant: issue.tenantId,
      incident: {
        id: issue.id,
        service: issue.service.slice(0, 60),
        title: cut(issue.title),
        classification: issue.classification,
        status: issue.status,
        isOver: issue.isResolved === true || statuses[issue.status].isOver,
        isTest: false,
        startedAt: issue.startDateTime,
        updatedAt: issue.lastModifiedDateTime,
        ...(issue.feature && { feature: issue.feature.slice(0, 100) }),
        ...(issue.impactDescription && { impact: cut(issue.impactDescription) }),
        ...(issue.endDateTime && { endedAt: issue.endDateTime }),
      },
      posts: issue.posts,
    }),
  );
