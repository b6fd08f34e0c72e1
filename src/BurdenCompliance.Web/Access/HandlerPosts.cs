using System.Reflection;
using BurdenCompliance.Web.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BurdenCompliance.Web.Access;

/// <summary>Lets <see cref="RequirePostAttribute"/> stand on a page's handler too, where the framework would pass over it.</summary>
internal sealed class HandlerPosts : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod?.MethodInfo.GetCustomAttribute<RequirePostAttribute>() is { } required
            && !required.Posts.Any(context.HttpContext.Actor().Holds))
        {
            await Problem.Forbidden.AnswerAsync(context.HttpContext);
            context.Result = new EmptyResult();
            return;
        }
        await next();
    }
}
