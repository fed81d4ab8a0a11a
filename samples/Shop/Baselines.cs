using NetPolSdk;

[assembly: NamespaceBaseline("shop", Isolation.DenyAll)]
[assembly: NamespaceBaseline("data", Isolation.DenyAll)]
