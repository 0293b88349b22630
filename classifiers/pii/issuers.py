"""What the keys of well-known providers look like: the table behind the recognizer `issued_key`."""

# ruff: noqa: E501  # a table reads better with one provider a line

import re
from dataclasses import dataclass

_LAST_COUNT = re.compile(r"\{\d+\}$")


@dataclass(frozen=True, slots=True)
class Issuer:
    """A kind of key that one provider gives out."""

    name: str
    start: str  # RE2: the start that no ordinary word has
    rest: str  # RE2: what follows
    source: str  # the provider's page that shows the shape
    told: str = ""  # RE2: a part that no ordinary word has, where the start would keep the gate counting in each word

    @property
    def gate(self) -> str:
        """RE2: a text without a match holds no such key. Counts as little as it can: each count costs states."""
        return self.told or _LAST_COUNT.sub("", self.start)


ISSUERS = (
    # Clouds and hosting
    Issuer("AWS access key", r"\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{8}", r"[A-Z0-9]{8}", "AWS, 'IAM identifiers'"),
    Issuer("AWS session token", r"\b(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)", r"[A-Za-z0-9/+=]{100,}", "AWS, 'Temporary security credentials'"),
    Issuer("AWS Bedrock key", r"\bABSK[A-Za-z0-9+/]{20}", r"[A-Za-z0-9+/]{80,}={0,2}", "AWS, 'Amazon Bedrock API keys'"),
    Issuer("Alibaba Cloud access key", r"\bLTAI[A-Za-z0-9]{8}", r"[A-Za-z0-9]{4,14}", "Alibaba Cloud, 'Create an AccessKey pair'"),
    Issuer("Tencent Cloud secret id", r"\bAKID[A-Za-z0-9]{8}", r"[A-Za-z0-9]{24}", "Tencent Cloud, 'Access keys'"),
    Issuer("Google API key", r"\bAIza[A-Za-z0-9_-]{4}", r"[A-Za-z0-9_-]{31}", "Google Cloud, 'Manage API keys'"),
    Issuer("Google OAuth client secret", r"\bGOCSPX-", r"[A-Za-z0-9_-]{28}", "Google Identity, 'Using OAuth 2.0'"),
    Issuer("Google OAuth access token", r"\bya29\.", r"[A-Za-z0-9_-]{20,}", "Google Identity, 'Using OAuth 2.0'"),
    Issuer("Google OAuth refresh token", r"\b1//0[A-Za-z0-9_-]{8}", r"[A-Za-z0-9_-]{30,}", "Google Identity, 'Using OAuth 2.0'"),
    Issuer("Azure storage key", r"(?:AccountKey|SharedAccessKey)=", r"[A-Za-z0-9+/]{43,86}={1,2}", "Microsoft Learn, 'Configure Azure Storage connection strings'"),
    Issuer("Azure client secret", r"\b[A-Za-z0-9_~.]{3}[78]Q~", r"[A-Za-z0-9_~.-]{31,34}", "Microsoft Purview, 'Microsoft Entra client secret'", "[78]Q~"),
    Issuer("Azure shared access signature", r"[?&]sig=[A-Za-z0-9%+/]{8}", r"[A-Za-z0-9%+/]{35,70}(?:%3[Dd]|=)", "Microsoft Learn, 'Create a service SAS'"),
    Issuer("DigitalOcean token", r"\bdo[opr]_v1_", r"[a-f0-9]{64}", "DigitalOcean, 'Create a personal access token'"),
    Issuer("Heroku token", r"\bHRKU-[A-Za-z0-9_-]{8}", r"[A-Za-z0-9_-]{22,60}", "Heroku Dev Center, 'Authentication'"),
    Issuer("Netlify token", r"\bnf[pcobu]_", r"[A-Za-z0-9_]{36}", "Netlify Docs, 'Get started with the API'"),
    Issuer("Vercel token", r"\bvc[pkriab]_", r"[A-Za-z0-9]{24,60}", "Vercel, 'Account tokens'"),
    Issuer("Cloudflare origin CA key", r"\bv1\.0-[a-f0-9]{8}", r"[a-f0-9]{16}-[a-f0-9]{146}", "Cloudflare, 'Get Origin CA keys'"),
    Issuer("Fly.io token", r"\bfm[12][ar]?_", r"[A-Za-z0-9+/=_-]{40,}", "Fly.io, 'Access tokens'"),
    Issuer("Databricks token", r"\bdapi[a-f0-9]{8}", r"[a-f0-9]{24}(?:-\d{1,2})?", "Databricks, 'Personal access tokens'"),
    Issuer("Supabase key", r"\bsb(?:p_[a-f0-9]{8}|_secret_)", r"[A-Za-z0-9_-]{31,32}", "Supabase, 'Understanding API keys'"),
    Issuer("PlanetScale credential", r"\bpscale_(?:tkn|pw|oauth)_", r"[A-Za-z0-9=._-]{32,64}", "PlanetScale, 'Service tokens'"),
    Issuer("Terraform Cloud token", r"\b[A-Za-z0-9]{14}\.atlasv1\.", r"[A-Za-z0-9=_-]{60,70}", "HashiCorp, 'Terraform API tokens'", r"\.atlasv1\."),
    Issuer("Vault token", r"\bhv[sbr]\.", r"[A-Za-z0-9_-]{24,}", "HashiCorp, 'Vault tokens'"),
    Issuer("Pulumi token", r"\bpul-[a-f0-9]{8}", r"[a-f0-9]{32}", "Pulumi, 'Access tokens'"),
    Issuer("Tailscale key", r"\btskey-[a-z]{2,12}-", r"[A-Za-z0-9-]{20,}", "Tailscale, 'Auth keys'"),
    Issuer("Doppler token", r"\bdp\.(?:pt|st|ct|sa|scim|audit)\.", r"[A-Za-z0-9._-]{40,}", "Doppler, 'Token formats'"),
    # Code and packages
    Issuer("GitHub token", r"\bgh[pour]_", r"[A-Za-z0-9]{36}", "GitHub Docs, 'About authentication to GitHub'"),
    Issuer("GitHub app token", r"\bghs_", r"[A-Za-z0-9._-]{36,}", "GitHub Docs, 'About authentication to GitHub'"),
    Issuer("GitHub fine-grained token", r"\bgithub_pat_", r"[A-Za-z0-9_]{22,}", "GitHub Docs, 'About authentication to GitHub'"),
    Issuer("GitLab token", r"\bgl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat|ffct)-", r"[A-Za-z0-9_.-]{20,}", "GitLab Docs, 'Token prefixes'"),
    Issuer("npm token", r"\bnpm_", r"[A-Za-z0-9]{36}", "npm Docs, 'About access tokens'"),
    Issuer("PyPI token", r"\bpypi-AgE[A-Za-z0-9_-]{8}", r"[A-Za-z0-9_-]{50,}", "PyPI, 'API tokens'"),
    Issuer("RubyGems key", r"\brubygems_", r"[a-f0-9]{48}", "RubyGems Guides, 'API key scopes'"),
    Issuer("Docker token", r"\bdckr_(?:pat|oat)_", r"[A-Za-z0-9_-]{27,40}", "Docker Docs, 'Personal access tokens'"),
    Issuer("Postman key", r"\bPMAK-", r"[a-f0-9]{24}-[a-f0-9]{34}", "Postman Learning Center, 'Generate an API key'"),
    Issuer("Atlassian token", r"\bAT(?:ATT3|CTT3|BB)[A-Za-z0-9_-]{8}", r"[A-Za-z0-9_=-]{16,}", "Atlassian Support, 'Manage API tokens'"),
    Issuer("SonarQube token", r"\bsq[apu]_", r"[a-f0-9]{40}", "SonarQube, 'Managing your tokens'"),
    Issuer("Sourcegraph token", r"\bsgp_", r"(?:[a-zA-Z0-9]{16}_|local_)?[a-f0-9]{40}", "Sourcegraph, 'Access tokens'"),
    Issuer("CircleCI token", r"\bCCI(?:PAT|PRJ)_", r"[A-Za-z0-9]{22}_[a-f0-9]{40}", "CircleCI, 'Managing API tokens'"),
    Issuer("Figma token", r"\bfig[duo][rhp]?_", r"[A-Za-z0-9_-]{40,50}", "Figma, 'Manage personal access tokens'"),
    # Language models
    Issuer("OpenAI key", r"\bsk-[A-Za-z0-9_-]{8}", r"[A-Za-z0-9_-]{24,}", "OpenAI, 'API keys' (also DeepSeek, Anthropic sk-ant-, OpenRouter sk-or-)"),
    Issuer("Hugging Face token", r"\b(?:hf_|api_org_)[A-Za-z]{8}", r"[A-Za-z0-9]{22,32}", "Hugging Face, 'User access tokens'"),
    Issuer("Replicate token", r"\br8_", r"[A-Za-z0-9]{37}", "Replicate, 'API tokens'"),
    Issuer("Groq key", r"\bgsk_", r"[A-Za-z0-9]{40,60}", "Groq, 'API keys'"),
    Issuer("Perplexity key", r"\bpplx-[a-zA-Z0-9]{8}", r"[A-Za-z0-9]{32,48}", "Perplexity, 'API keys'"),
    Issuer("xAI key", r"\bxai-", r"[A-Za-z0-9]{60,}", "xAI, 'API reference'"),
    Issuer("NVIDIA key", r"\bnvapi-", r"[A-Za-z0-9_-]{40,}", "NVIDIA, 'API keys'"),
    Issuer("LangSmith key", r"\blsv2_[ps][tk]_", r"[a-f0-9]{32}_[a-f0-9]{10}", "LangSmith, 'API keys'"),
    # Messages and mail
    Issuer("Slack token", r"\bx(?:ox[abeoprs]|app)-\d", r"[A-Za-z0-9-]{14,}", "Slack, 'Token types'"),
    Issuer("Slack cookie token", r"\bxox[cd]-", r"[A-Za-z0-9%-]{20,}", "Slack, 'Token types'"),
    Issuer("Slack webhook", r"hooks\.slack\.com/(?:services|workflows|triggers)/", r"[TE][A-Z0-9]{6,12}/[A-Z0-9]{6,14}/[A-Za-z0-9/]{20,}", "Slack, 'Sending messages using incoming webhooks'"),
    Issuer("Discord webhook", r"discord(?:app)?\.com/api/webhooks/", r"\d{17,20}/[A-Za-z0-9_-]{60,}", "Discord, 'Webhook resource'"),
    Issuer("Discord bot token", r"\b(?:M[DTjz]|N[DTjz]|O[DT])[A-Za-z0-9]{21,26}\.[A-Za-z0-9_-]{6}\.", r"[A-Za-z0-9_-]{27,40}", "Discord, 'API reference'"),
    Issuer("Telegram bot token", r"\b\d{8,10}:AA", r"[A-Za-z0-9_-]{33}", "Telegram, 'Bots: introduction for developers'", r"\d:AA"),
    Issuer("Teams webhook", r"\.webhook\.office\.com/webhookb2/", r"[A-Za-z0-9@/-]{60,}", "Microsoft Learn, 'Create incoming webhooks'"),
    Issuer("Twilio key", r"\bSK[a-f0-9]{8}", r"[a-f0-9]{24}", "Twilio, 'API keys overview'"),
    Issuer("SendGrid key", r"\bSG\.[A-Za-z0-9_-]{8}", r"[A-Za-z0-9_-]{8,14}\.[A-Za-z0-9_-]{16,43}", "Twilio SendGrid, 'API keys'"),
    Issuer("Mailgun key", r"\bkey-[a-f0-9]{8}", r"[a-f0-9]{24}", "Mailgun, 'API key roles'"),
    Issuer("Mailchimp key", r"\b[a-f0-9]{32}-us\d", r"\d?", "Mailchimp, 'About API keys'", r"[a-f0-9]-us\d"),
    Issuer("Brevo key", r"\bx(?:keysib|smtpsib)-", r"[a-f0-9]{64}-[A-Za-z0-9]{16}", "Brevo, 'Authentication schemes'"),
    Issuer("Resend key", r"\bre_[A-Za-z0-9]{8}_", r"[A-Za-z0-9]{24}", "Resend, 'API keys'"),
    # Money and shops
    Issuer("Stripe key", r"\b[sr]k_(?:live|test|org)_", r"[A-Za-z0-9]{16,}", "Stripe, 'API keys'"),
    Issuer("Stripe webhook secret", r"\bwhsec_", r"[A-Za-z0-9+/=]{24,}", "Stripe, 'Webhooks'"),
    Issuer("Square token", r"\b(?:sq0(?:atp|csp|idp)-|EAAA[A-Za-z0-9_-]{8})", r"[A-Za-z0-9_-]{22,60}", "Square, 'Access tokens'"),
    Issuer("Braintree token", r"\baccess_token\$(?:production|sandbox)\$", r"[a-z0-9]{16}\$[a-f0-9]{32}", "PayPal Braintree, 'Access tokens'"),
    Issuer("Plaid token", r"\b(?:access|link)-(?:sandbox|development|production)-", r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}", "Plaid, 'API: tokens'"),
    Issuer("Shopify token", r"\bshp(?:at|ca|pa|ss|ua)_", r"[a-fA-F0-9]{32}", "Shopify, 'Access tokens'"),
    # Watching and paging
    Issuer("New Relic key", r"\bNR(?:AK|JS|RA|II)-", r"[A-Za-z0-9_-]{19,40}", "New Relic, 'API keys'"),
    Issuer("Sentry token", r"\bsntr(?:ys_eyJ|yu_)", r"[A-Za-z0-9+/=_-]{40,}", "Sentry, 'Auth tokens'"),
    Issuer("Sentry DSN", r"https://[a-f0-9]{32}(?::[a-f0-9]{32})?@[a-z0-9.-]{0,40}sentry", r"[a-z0-9.:-]{0,40}/\d{1,20}", "Sentry, 'Data source name'"),
    Issuer("Grafana token", r"\bgl(?:sa|c)_", r"[A-Za-z0-9+/=_]{32,}", "Grafana, 'Service accounts'"),
    Issuer("Dynatrace token", r"\bdt0[a-z]\d\d\.", r"[A-Z0-9]{24}\.[A-Z0-9]{64}", "Dynatrace, 'Access tokens'"),
    # Work and social
    Issuer("Facebook token", r"\bEAA[A-Z][A-Za-z0-9]{8}", r"[A-Za-z0-9]{60,}", "Meta for Developers, 'Access tokens'"),
    Issuer("X bearer token", r"\bA{18}[A-Za-z0-9%]{4}", r"[A-Za-z0-9%]{40,}", "X Developer Platform, 'Bearer tokens'"),
    Issuer("LinkedIn client secret", r"\bWPL_AP\d\.", r"[A-Za-z0-9+/=._-]{16,60}", "Microsoft Learn, 'LinkedIn authentication'"),
    Issuer("Dropbox token", r"\bsl\.(?:u\.)?[A-Za-z0-9_-]{8}", r"[A-Za-z0-9_-]{110,}", "Dropbox, 'OAuth guide'"),
    Issuer("Notion token", r"\b(?:ntn_[A-Za-z0-9]{8}|secret_[A-Za-z0-9]{8})", r"[A-Za-z0-9]{35,38}", "Notion, 'Authorization'"),
    Issuer("Linear key", r"\blin_(?:api|oauth)_", r"[A-Za-z0-9]{40,64}", "Linear, 'API keys'"),
    Issuer("Airtable token", r"\bpat[A-Za-z0-9]{14}\.", r"[a-f0-9]{64}", "Airtable, 'Personal access tokens'", r"[A-Za-z0-9]\.[a-f0-9]{12}"),
    Issuer("Asana token", r"\b\d/\d{15,17}[:/]", r"(?:\d{15,17}:)?[a-f0-9]{32}", "Asana, 'Personal access token'"),
    Issuer("HubSpot token", r"\bpat-(?:na|eu)\d-", r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}", "HubSpot, 'Private apps'"),
    Issuer("Contentful token", r"\bCFPAT-", r"[A-Za-z0-9_-]{43}", "Contentful, 'Personal access tokens'"),
    Issuer("1Password service account", r"\bops_eyJ", r"[A-Za-z0-9+/=_-]{80,}", "1Password Developer, 'Service accounts'"),
    Issuer("age secret key", r"\bAGE-SECRET-KEY-1", r"[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}", "age, the specification age-encryption.org/v1"),
)  # fmt: skip
"""Keys without a shape of their own (Cohere, Mistral, Datadog, Fastly, PagerDuty, Okta, Auth0, Snowflake) are found
by what they are assigned to: `assigned_secret`."""
