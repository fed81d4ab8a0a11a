using Microsoft.AspNetCore.Http;
using NetPolSdk.ContractServer.Requests;

namespace NetPolSdk.ContractServer.Access;

/// <summary>Who calls, and what they may do.</summary>
internal sealed class Gatekeeper
{
    private static readonly ServerUser Anonymous = new("system:anonymous", "", (_, _, _, _) => false);

    private readonly Dictionary<string, ServerUser> _users = [];

    public Gatekeeper()
    {
        Know(new ServerUser("admin", "admin", (_, _, _, _) => true));
        Know(new ServerUser("restricted", "restricted", (_, _, _, _) => false));
    }

    public void Know(ServerUser user) => _users[user.Name] = user;

    /// <summary>Who calls, by token, client certificate or nothing, and whom they act for.</summary>
    public ServerUser Identify(HttpContext context)
    {
        var caller = ByCredentials(context);
        var other = context.Request.Headers["Impersonate-User"].ToString();
        if (other.Length == 0)
        {
            return caller;
        }

        return caller.May("impersonate", "", "users", "")
            ? _users.GetValueOrDefault(other) ?? Anonymous with { Name = other }
            : throw new RefusedException(StatusBody.Forbidden("", "users", other, $"User \"{caller.Name}\" cannot impersonate resource \"users\" in API group \"\" at the cluster scope"));
    }

    public static void Require(ServerUser user, string verb, string group, string plural, string space, string name)
    {
        if (!user.May(verb, group, plural, space))
        {
            var place = space.Length == 0 ? "at the cluster scope" : $"in the namespace \"{space}\"";
            throw new RefusedException(StatusBody.Forbidden(group, plural, name, $"User \"{user.Name}\" cannot {verb} resource \"{plural}\" in API group \"{group}\" {place}"));
        }
    }

    private ServerUser ByCredentials(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (header.Length > 0)
        {
            return _users.Values.FirstOrDefault(user => header == "Bearer " + user.Token) ?? throw new RefusedException(StatusBody.Failure(401, "Unauthorized", "Unauthorized"));
        }

        var certificate = context.Connection.ClientCertificate;
        return certificate is null ? Anonymous : _users.GetValueOrDefault(certificate.GetNameInfo(System.Security.Cryptography.X509Certificates.X509NameType.SimpleName, false)) ?? Anonymous;
    }
}
