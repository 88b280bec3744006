export { answerLive as GET } from "@/lib/http/live";
