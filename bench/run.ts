import { benchInquiries } from "./inquiries.ts";

await benchInquiries();
